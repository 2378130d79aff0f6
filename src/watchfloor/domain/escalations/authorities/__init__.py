"""The directory of authorities: who writes from which domain, and on which number they are called back."""
