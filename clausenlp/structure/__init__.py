"""Where paragraphs begin and what each is: independent witnesses weighed together."""
