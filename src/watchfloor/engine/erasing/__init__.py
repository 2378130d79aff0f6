"""Taking a person's rows out of the lake, out of every version, and keeping them out."""
