import { PageBoard, type PageBoardProps } from './PageBoard';
import { useNamedPlace } from './use-named-place';

/** The IDs of a console page and what changed them, anew wherever its address names another place: an answer of the old one is none of the new. */
export function PagePart(props: Omit<PageBoardProps, 'named'>) {
  const [named, key] = useNamedPlace(props.page);
  return <PageBoard key={key} named={named} {...props} />;
}
