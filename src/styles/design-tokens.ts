import theme from '@theme?raw';
import uses from './tokens.css?raw';

/** The design tokens as CSS: a publication's colours and fonts, then what they are used for. */
export const DESIGN_TOKENS = `${theme}${uses}`;
