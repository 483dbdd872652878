-- Full text: only the index is kept, the words stand in document.text. The row id is document.seq and quotation.position.
CREATE VIRTUAL TABLE document_search USING fts5 (title, text, content = '', tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE quotation_search USING fts5 (source, quote, content = '', tokenize = 'unicode61 remove_diacritics 2');
