"""What a case may do next and what a finding may say, without a database."""
