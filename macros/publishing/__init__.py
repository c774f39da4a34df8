"""The site: its pages in their shell, the files beside them, and the search index."""
