"""What is planted in the world: campaigns, and innocent behaviour that looks like one."""
