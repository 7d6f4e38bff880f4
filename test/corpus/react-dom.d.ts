// React's own types are here by way of its kits, react-dom's are not.
declare module 'react-dom/client' {
  export function createRoot(container: Element): { render: (content: import('react').ReactNode) => void };
}
