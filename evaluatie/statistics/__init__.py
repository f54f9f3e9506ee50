"""What is counted and compared, from the database, in few queries."""
