"""What may be decided on whom, and what exactly an approval binds, without a database."""
