"""The database's shape: its tables and views as SQL, and the migrations that bring it up to date."""
