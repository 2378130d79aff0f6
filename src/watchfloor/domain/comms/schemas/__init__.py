"""The shapes of communication."""
