"""What a request seems to be: proposed by written rules with the words that led there, for a person to confirm."""
