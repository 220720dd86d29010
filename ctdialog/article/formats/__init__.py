"""Files to articles: one module a format, each with `read(source)`, which yields an Incoming or Unread each.

| module | reads | text of an Incoming |
|---|---|---|
| `text` | plain text in any encoding | as given |
| `markdown` | Markdown, its front matter as metadata | extracted: without the markup |
| `html` | pages as saved from a browser | extracted: headline and main text |
| `json_rows`, `csv_rows` | exports, one article a row | as given in the row's field |
| `docx`, `pdf` | Word documents, PDF files that hold text | extracted |
| `mail` | messages, and pages saved as MHTML | the plain text part as given, or extracted from HTML |
| `warc` | web archives, each page an article | as of a text or page |
| `gz`, `zips` | any of these, gzipped or in zip archives | as of the format within |

`sniffing` tells from the content which it is, `reading` calls the module, `encodings` turns bytes into text.
"""
