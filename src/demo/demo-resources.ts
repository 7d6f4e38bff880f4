/**
 * What the demo account holds, as a question about all of a window finds it: IDs that the demo console shows (most of its
 * servers, and what one of them is made of), and the popup's sample. A question by ID has a story for any ID; one without needs
 * a list, since nobody sends a page's IDs to a cloud.
 */
export const demoResources: readonly string[] = [
  '4f1c9d3e-6a0b-4c52-9b7e-2d8a51f0c6e4',
  '7285ea5d-f15c-4d9c-9e4e-37d37023f2f4',
  '11297557-51bd-427f-a7e8-b0008a34c8f5',
  '3c8bf27c-8480-4973-a727-d2313cb4019c',
  '635e4a81-962e-4e2b-ae31-3706b4a5f0ec',
  '952e9490-c26b-4554-a72d-ed19ce942e3c',
  '1f2b643e-3a04-4911-a06f-1adbbe01e9cd',
  'b49f2c1d-83ab-4a6b-9a1f-2f0a7f4d8c11',
  'dd597fd7-d119-4994-a22c-891fcfc54be1',
  'f7e6a949fe8c4177bf074a03bb747d87in03',
];
