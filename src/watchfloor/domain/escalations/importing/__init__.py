"""Requests from files: a mapping says what each column is, a preview what each row would become."""
