"""Mail: what a message is made of, safely, and what the answer of a mail server means for it."""
