"""Detection: the contract of a detector, closed ticks, the packaged detectors and hunts."""
