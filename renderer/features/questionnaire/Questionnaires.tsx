export function Questionnaires({ openId }: { readonly openId?: string }) {
  return <p>{openId}</p>
}
