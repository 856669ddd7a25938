/** Style sheets are handled by webpack; they export nothing. */
declare module "*.css";
