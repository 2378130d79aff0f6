"""The book of obligations: which laws start a clock, for whom, and what the organisation says of each."""
