using MentorBot.Domain.Shared;

namespace MentorBot.Domain.Agreements;

/// <summary>A choice is missing.</summary>
public sealed record AgreementIncomplete : Refusal;

/// <summary>A meeting takes one of <see cref="AgreementTerms.OfferedMinutes"/>.</summary>
public sealed record MinutesNotOffered : Refusal;

/// <summary>Nobody has proposed terms that could be signed.</summary>
public sealed record NothingToSign : Refusal;
