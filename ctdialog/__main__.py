"""`python -m ctdialog` is `ctdialog`."""

from ctdialog.cli import app

if __name__ == "__main__":
    app(prog_name="ctdialog")
