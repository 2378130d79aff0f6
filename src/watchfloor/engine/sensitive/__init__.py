"""Sensitive columns: what stands in for their values, who may see the values, and for what purpose they did."""
