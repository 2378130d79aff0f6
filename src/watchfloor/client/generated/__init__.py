"""What is generated from the API's contract by `python -m tools.client`; not to be edited."""
