"""DOCX: paragraphs with their automatic numbers, notes, tracked changes."""
