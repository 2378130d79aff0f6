"""Cells of tables that leave the desk: a spreadsheet shows them, and runs none."""

# What begins a formula for a spreadsheet, in full width too, and what some skip before they look.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def neutralise(cell: object) -> object:
    """A cell that a spreadsheet will not run: text that would start a formula gets an apostrophe in front."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA_STARTS) else cell
