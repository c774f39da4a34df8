"""All entries with references resolved both ways, and what the data folder says about them elsewhere."""
