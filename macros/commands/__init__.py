"""What `python -m macros` offers, a module for each command that needs more than a few lines."""
