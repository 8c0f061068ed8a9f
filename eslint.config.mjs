import nextPlugin from '@next/eslint-plugin-next'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** Files that are long because they are lists, not because they do much. */
const LONG_BY_NATURE = ['lib/kernel/holiday-table.ts', 'lib/fact/codes/**', 'lib/fact/catalogue/**', 'prisma/seed/**']

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '.next/',
      '.data/',
      'generated/',
      'test-results/',
      'playwright-report/',
      'next-env.d.ts',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.mjs', '.dependency-cruiser.cjs', 'scripts/*.mjs', 'scripts/*/*.mjs'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      'max-params': ['error', 5],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-properties': [
        'error',
        { property: '$queryRawUnsafe', message: 'Raw SQL only as a tagged template: $queryRaw`…`.' },
        { property: '$executeRawUnsafe', message: 'Raw SQL only as a tagged template: $executeRaw`…`.' },
        { object: 'Prisma', property: 'raw', message: 'Raw SQL only as a tagged template: Prisma.sql`…`.' },
      ],
    },
  },
  {
    // The one place where a name becomes SQL; it lets nothing through that is not plainly a name.
    files: ['lib/platform/sql-name.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // Time and chance come in by the door: only the platform reads the clock and rolls dice.
    files: ['app/**', 'lib/**'],
    ignores: ['lib/platform/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Pass `now` down: only platform/clock reads the clock (style.md, example 7).',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'Pass `now` down: only platform/clock reads the clock (style.md, example 7).',
        },
        {
          selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
          message: 'Chance comes in by the door, as time does (style.md, example 7).',
        },
      ],
    },
  },
  {
    files: ['app/**', 'components/**'],
    plugins: { '@next/next': nextPlugin, 'react-hooks': reactHooks },
    rules: {
      ...nextPlugin.configs.recommended.rules,
      ...nextPlugin.configs['core-web-vitals'].rules,
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['app/**/page.tsx', 'app/**/actions.ts', 'app/**/*-actions.ts'],
    rules: { 'max-lines': ['error', { max: 60, skipBlankLines: true }] },
  },
  { files: ['tests/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: LONG_BY_NATURE, rules: { 'max-lines': 'off' } },
  { files: ['**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
)
