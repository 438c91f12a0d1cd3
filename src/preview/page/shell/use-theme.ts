import { useEffect, useState } from 'preact/hooks';

export type Theme = 'dark' | 'light';

const KEY = 'broadsheet-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** The theme chosen on this page, else the system's, followed as it changes. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [chosen, setChosen] = useState<Theme | null>(() => storedTheme());
  const [system, setSystem] = useState<Theme>(prefersLight.matches ? 'light' : 'dark');
  useEffect(() => {
    const follow = (): void => {
      setSystem(prefersLight.matches ? 'light' : 'dark');
    };
    prefersLight.addEventListener('change', follow);
    return () => {
      prefersLight.removeEventListener('change', follow);
    };
  }, []);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const choose = (next: Theme): void => {
    localStorage.setItem(KEY, next);
    setChosen(next);
  };
  return [theme, choose];
}

function storedTheme(): Theme | null {
  const stored = localStorage.getItem(KEY);
  return stored === 'dark' || stored === 'light' ? stored : null;
}
