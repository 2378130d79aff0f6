"""The pages of reference, written from the code they describe."""
