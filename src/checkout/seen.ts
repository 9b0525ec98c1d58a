/** Calls back when half of the element is seen for the first time; a panel that is closed is not seen. */
export function whenSeen( element: Element, seen: () => void ): () => void {
	const observer = new IntersectionObserver(
		( entries ) => {
			if ( entries.some( ( entry ) => entry.isIntersecting ) ) {
				observer.disconnect();
				seen();
			}
		},
		{ threshold: 0.5 }
	);
	observer.observe( element );
	return () => observer.disconnect();
}
