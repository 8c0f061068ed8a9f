/** Purposes under which what belongs to an import is sealed. */
export const IMPORT_FILE = 'registerImport.file'
export const IMPORT_PREVIEW = 'registerImport.preview'
export const IMPORT_ROW = 'registerImport.row'
