"""Desks: teams in one place, who is on shift and on call there, and what nobody covers."""
