import type { ColumnType, Generated } from 'kysely'
import type { AccountId, AssociationId, OrganisationId } from '#domain/kernel/id.ts'

export type OrganisationTable = {
  organisation_id: OrganisationId
  kind: string
  name: string
  code: string | null
  valid_from: ColumnType<Date | null, string | null, string | null>
  valid_to: ColumnType<Date | null, string | null, string | null>
}

export type AssociationTable = {
  association_id: AssociationId
  name: string
  is_example: boolean
  locale: string
  created_at: Generated<Date>
}

export type MembershipTable = {
  association_id: AssociationId
  organisation_id: OrganisationId
  party_type: string
}

export type RoleAssignmentTable = {
  association_id: AssociationId
  assignment_id: string
  account_id: AccountId
  role: string
  scope_type: string
  scope_id: string
  granted_by: string
  granted_at: Generated<Date>
  ended_at: Date | null
}
