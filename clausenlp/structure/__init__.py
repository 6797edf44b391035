"""Where paragraphs begin and what each is: layout, numbering, punctuation and lexicon weighed together."""
