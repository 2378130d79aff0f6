"""Communication: who is told what, in which words, by whose approval, and whether it arrived."""
