import type { RequestHandler } from 'express';
import helmet from 'helmet';

const HALF_A_YEAR_SECONDS = 15_552_000;

/** What a page of ours may use of the device; everything else stays off by the browser's own default. */
const PERMISSIONS = ['camera', 'microphone', 'display-capture', 'fullscreen', 'screen-wake-lock', 'autoplay'];

/**
 * The headers that make a browser careful with our pages. `certified`: HTTPS with a certificate that browsers trust;
 * to insist on HTTPS with one of our own making would lock people out when it is renewed.
 */
export const securityHeaders = ({ certified }: { readonly certified: boolean }): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'img-src': ["'self'", 'data:', 'blob:'],
        // The component library sets sizes and colours in style attributes.
        'style-src': ["'self'", "'unsafe-inline'"],
        'media-src': ["'self'", 'blob:', 'mediastream:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    strictTransportSecurity: certified ? { maxAge: HALF_A_YEAR_SECONDS, includeSubDomains: false } : false,
    xFrameOptions: { action: 'deny' },
    // Links carry their token in the path: it must not travel on as a referrer.
    referrerPolicy: { policy: 'no-referrer' },
  }),
  (_request, response, next) => {
    response.set('Permissions-Policy', PERMISSIONS.map((name) => `${name}=(self)`).join(', '));
    next();
  },
];
