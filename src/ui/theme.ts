import { Button, colorsTuple, createTheme, NativeSelect, Switch, Textarea, TextInput } from '@mantine/core';

const SYSTEM_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif';

/** Quiet page, generous type: 16 px and 44 px targets at least, one accent, everything on a 4 px grid. */
export const theme = createTheme({
  colors: { petrol: colorsTuple('#0b5c66'), coral: colorsTuple('#c03f19') }, // as tokens.css has them
  primaryColor: 'petrol',
  primaryShade: 9,
  fontFamily: SYSTEM_FONT,
  headings: { fontFamily: SYSTEM_FONT, fontWeight: '600' },
  fontSizes: { xs: '0.875rem', sm: '1rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.5' },
  defaultRadius: 8,
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: Button.extend({
      defaultProps: { variant: 'default' },
      vars: (_, { size, variant }) => ({
        root: {
          '--button-height': size === 'lg' ? '56px' : '44px',
          '--button-fz': size === 'lg' ? '1.125rem' : '1rem',
          '--button-padding-x': variant === 'subtle' ? '8px' : '16px',
        },
      }),
      styles: (_, { size }) => ({
        // The one large button of a page.
        root: size === 'lg' ? { minWidth: '15rem', maxWidth: '100%', borderRadius: 28 } : {},
      }),
    }),
    NativeSelect: NativeSelect.extend({ defaultProps: { size: 'md' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    Switch: Switch.extend({
      defaultProps: { size: 'md' },
      styles: { description: { paddingInlineStart: 'var(--mantine-spacing-sm)' } }, // in line with the label
    }),
  },
});
