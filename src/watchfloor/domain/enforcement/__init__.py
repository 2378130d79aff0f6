"""Enforcement: decisions with a basis, four eyes at one choke-point, and the actions that leave the desk."""
