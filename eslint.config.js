import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const WORDS = '/^(?!\\s*https?:).*\\p{L}{2}/su';
const CHOICE = ':matches(ConditionalExpression, LogicalExpression, BinaryExpression[operator="+"])';
/** Attributes, and properties of our own components, that a reader reads or hears. */
const READ =
  'SvelteAttribute[key.name=/^(aria-label|aria-description|title|placeholder|alt|label|hint)$/]';
const WRITTEN = `:matches(${READ}, :not(SvelteAttribute)) > SvelteMustacheTag`;

/** Words that stand in a component's markup itself, and not in the catalogue of texts. */
export const bareTexts = [
  `:not(SvelteStyleElement) > SvelteText[value=${WORDS}]`,
  `${READ} > SvelteLiteral[value=${WORDS}]`,
  ...[WRITTEN, `${WRITTEN} > ${CHOICE}`, `${WRITTEN} > ${CHOICE} > ${CHOICE}`].flatMap((parent) => [
    `${parent} > Literal[value=${WORDS}]`,
    `${parent} > TemplateLiteral > TemplateElement[value.raw=${WORDS}]`,
  ]),
].map((selector) => ({ selector, message: 'Texts of the interface stand in src/ui/languages.' }));

const loadsMapLibre = {
  selector: 'ImportExpression[source.value=/^maplibre-gl/]',
  message: 'MapView is what is loaded late, with MapLibre.',
};

const NO_PACKAGES =
  'The domain imports no package, but Turf to measure with and the abbreviations of CLDR.';

const PURE_STYLE =
  'The style is pure: it imports types, texts, the projection and the domain alone.';

/**
 * Keeps files from loading what matches; they may know its types.
 *
 * @param {string[]} files
 * @param {string} regex
 * @param {string} message
 * @param {string[]} ignores
 * @returns {import('eslint').Linter.Config}
 */
const restrictImports = (files, regex, message, ignores = []) => ({
  files,
  ignores,
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      { patterns: [{ regex, message, allowTypeImports: true }] },
    ],
  },
});

export default defineConfig(
  globalIgnores(['dist/', '.cache/', 'test-results/', 'screenshots/', 'public/', 'geodata/']),
  js.configs.recommended,
  ts.configs.recommended,
  svelte.configs.recommended,
  svelte.configs.prettier,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      // TypeScript knows which names there are, in .mjs and .svelte too.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // A promise that is not awaited loses its error.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    rules: {
      // `$props()` with a bound prop is a `let` whose other names never change.
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      // Sets and maps are replaced here, never changed in place.
      'svelte/prefer-svelte-reactivity': 'off',
    },
  },
  { files: ['src/**'], rules: { 'no-restricted-syntax': ['error', loadsMapLibre] } },
  {
    files: ['src/**/*.svelte'],
    rules: { 'no-restricted-syntax': ['error', loadsMapLibre, ...bareTexts] },
  },
  restrictImports(
    ['src/**', 'scripts/**'],
    // The style sheet and the worker's addresses are no code.
    '^maplibre-gl(?!.*(\\.css|\\?(worker&)?url)$)',
    'Only the map view loads MapLibre.',
    ['src/map/map-view.ts', 'src/map/basemaps/pmtiles-protocol.ts'],
  ),
  restrictImports(
    ['src/map/style/*.ts'],
    '^(?!\\./|\\.\\./web-mercator$|\\.\\./\\.\\./domain/|virtual:texts/)',
    PURE_STYLE,
  ),
  restrictImports(
    ['src/map/style/*/**'],
    '^(?!\\./|\\.\\./(?!\\.\\.)|\\.\\./\\.\\./(web-mercator$|\\.\\./domain/)|virtual:texts/)',
    PURE_STYLE,
  ),
  restrictImports(['src/domain/**'], '^[^.]', NO_PACKAGES, [
    'src/domain/measuring/**',
    'src/domain/geoparsing/abbreviations.ts',
  ]),
  restrictImports(['src/domain/measuring/**'], '^(?!\\.|@turf/)', NO_PACKAGES),
  restrictImports(
    ['src/domain/geoparsing/abbreviations.ts'],
    '^(?!\\.|cldr-segments-full/)',
    NO_PACKAGES,
  ),
  {
    files: ['scripts/**', 'tests/bench/strain/**', 'tests/engines/**'],
    rules: { 'no-console': 'off' },
  },
);
