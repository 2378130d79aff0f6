"""What an operator sees of a running desk: logs without personal data, metrics, and whether it is ready."""
