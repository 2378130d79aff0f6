"""One outline printed three ways: a web page, Markdown and PDF."""
