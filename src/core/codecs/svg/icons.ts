/** The symbols of a picture, each on a grid of 20: the page's own, without a sprite that a picture would have to carry. */

/** The shapes by the names of the page's sprite. The classes f and g become colours when a symbol is drawn. The open lock is the canvas's own. */
export const ICONS = {
  'k-vpc': '<rect x="2.75" y="4" width="14.5" height="12" rx="2.5"/><path d="M2.75 7.75h14.5"/>',
  'k-idc':
    '<path d="M3.5 17.25V4.5a1.5 1.5 0 0 1 1.5-1.5h6a1.5 1.5 0 0 1 1.5 1.5v12.75M12.5 8.5H15a1.5 1.5 0 0 1 1.5 1.5v7.25M2 17.25h16M6.25 6.5h3.5M6.25 9.75h3.5M6.25 13h3.5"/>',
  'k-internet':
    '<circle cx="10" cy="10" r="7.25"/><path d="M2.75 10h14.5M10 2.75c2.3 2 3.25 4.5 3.25 7.25S12.3 15.25 10 17.25c-2.3-2-3.25-4.5-3.25-7.25S7.7 4.75 10 2.75z"/>',
  'k-network-acl': '<path d="M3 5.75l1.4 1.4L7 4.5M10 5.75h7M3.5 12.6l3 3M6.5 12.6l-3 3M10 14.1h7"/>',
  'k-security-group':
    '<path d="M10 2.5l6 2.2v4.6c0 4-2.6 6.8-6 8.2-3.4-1.4-6-4.2-6-8.2V4.7z"/><path d="M7.4 9.9l1.9 1.9 3.4-3.6"/>',
  'k-cvm':
    '<rect x="2.75" y="3.25" width="14.5" height="5.75" rx="1.75"/><rect x="2.75" y="11" width="14.5" height="5.75" rx="1.75"/><path d="M6 6.1h.01M6 13.9h.01M10.5 6.1H14M10.5 13.9H14"/>',
  'k-clb':
    '<circle cx="4.25" cy="10" r="2"/><circle cx="15.75" cy="4.25" r="1.5"/><circle cx="15.75" cy="10" r="1.5"/><circle cx="15.75" cy="15.75" r="1.5"/><path d="M6.25 10h8M5.75 8.6l8.75-3.7M5.75 11.4l8.75 3.7"/>',
  'k-tencentdb':
    '<ellipse cx="10" cy="5" rx="6.25" ry="2.5"/><path d="M3.75 5v10c0 1.4 2.8 2.5 6.25 2.5s6.25-1.1 6.25-2.5V5M3.75 10c0 1.4 2.8 2.5 6.25 2.5s6.25-1.1 6.25-2.5"/>',
  'k-public-gateway':
    '<path d="M10 1.75v2.75M10 15.5v2.75"/><rect x="4" y="4.5" width="12" height="11" rx="2.5"/><path d="M7 10h5.75M10.75 7.75L13 10l-2.25 2.25"/>',
  'k-vpn-gateway':
    '<path d="M10 1.75v2.75M10 15.5v2.75"/><rect x="4" y="4.5" width="12" height="11" rx="2.5"/><circle cx="10" cy="8.9" r="1.4"/><path d="M10 10.3v2.2"/>',
  'k-customer-gateway':
    '<path d="M10 1.75v2.75M10 15.5v2.75"/><rect x="4" y="4.5" width="12" height="11" rx="2.5"/><circle cx="7.9" cy="10" r="1.4"/><path d="M9.3 10h3.7M11.6 10v1.6"/>',
  'k-nat-gateway':
    '<path d="M10 1.75v2.75M10 15.5v2.75"/><rect x="4" y="4.5" width="12" height="11" rx="2.5"/><path d="M7 12.75l5.5-5.5M8.75 7.25h3.75V11"/>',
  'k-direct-connect-gateway':
    '<path d="M10 1.75v2.75M10 15.5v2.75"/><rect x="4" y="4.5" width="12" height="11" rx="2.5"/><path d="M7 8.5h6M7 11.5h6"/>',
  'k-peering-connection':
    '<rect x="1.75" y="5.5" width="5.5" height="9" rx="1.75"/><rect x="12.75" y="5.5" width="5.5" height="9" rx="1.75"/><path d="M7.25 8.5h5.5M7.25 11.5h5.5"/>',
  'k-direct-connect-tunnel':
    '<circle cx="3.75" cy="10" r="2"/><circle cx="16.25" cy="10" r="2"/><path d="M5.6 8.75h8.8M5.6 11.25h8.8"/>',
  'u-lock':
    '<rect x="4" y="8.75" width="12" height="8.25" rx="2"/><path d="M6.75 8.75V6.5a3.25 3.25 0 0 1 6.5 0v2.25"/>',
  'u-connect':
    '<circle cx="4.75" cy="15.25" r="2"/><circle cx="15.25" cy="4.75" r="2"/><path d="M6.25 13.75l7.5-7.5"/>',
  's-error':
    '<path class="f" d="M6.6 2h6.8L18 6.6v6.8L13.4 18H6.6L2 13.4V6.6z"/><path class="g" d="M7 7l6 6M13 7l-6 6"/>',
  's-warning':
    '<path class="f" d="M10 1.75c.6 0 1.1.3 1.4.8l7.1 12.7c.6 1.1-.1 2.5-1.4 2.5H2.9c-1.3 0-2-1.4-1.4-2.5L8.6 2.55c.3-.5.8-.8 1.4-.8z"/><path class="g" d="M10 7v4.25M10 14.4v.1"/>',
  's-advice': '<circle class="f" cx="10" cy="10" r="8"/><path class="g" d="M10 9.25v4.75M10 6v.1"/>',
  'u-unlock':
    '<rect x="4" y="8.75" width="12" height="8.25" rx="2"/><path d="M6.75 8.75V5.5a3.25 3.25 0 0 1 6.2-1.4"/>',
} as const;

/** A symbol's name. */
export type IconName = keyof typeof ICONS;
