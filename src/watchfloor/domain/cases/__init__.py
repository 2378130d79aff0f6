"""Cases: what is investigated, who took part, what was proved, and how it ended."""
