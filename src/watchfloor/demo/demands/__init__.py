"""Forty simulated demands of seven languages with what each really is, to measure proposals and forgeries by."""
