"""Themes of clauses: taxonomies, and (in the making) the classifier that learns them."""
