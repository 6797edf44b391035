"""PDF: lines from glyphs, columns, furniture and notes by place and size."""
