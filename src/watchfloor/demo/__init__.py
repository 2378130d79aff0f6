"""The simulated platform with planted campaigns and a truth file that no detector reads."""
