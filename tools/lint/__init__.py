"""The project's own rules over its syntax trees, each with good and bad samples."""
