using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>Somebody in the directory, whether or not they ever spoke with the bot.</summary>
public sealed class Person
{
    public const int MaxNameLength = 256;
    public const string UnknownZone = "Etc/UTC";

    private Person() { }

    public PersonId Id { get; private set; }

    /// <summary>The object id in Microsoft Entra ID: the only identity that is trusted.</summary>
    public Guid EntraId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Department { get; private set; }
    public string? JobTitle { get; private set; }
    public PersonId? ManagerId { get; private set; }

    /// <summary>BCP 47 tag, such as <c>en-US</c>.</summary>
    public string Locale { get; private set; } = "en-US";
    public WorkingTime Working { get; private set; } = WorkingTime.Default(UnknownZone);

    /// <summary>Whether the person said their hours themselves.</summary>
    public bool SaidHours { get; private set; }

    /// <summary>A guest, a service account or a disabled account is never matched.</summary>
    public bool IsEligible { get; private set; } = true;
    public Reachability Reachability { get; private set; } = Reachability.NotInstalled;

    /// <summary>Since when the person can be reached, or cannot; another reason alone does not begin it anew.</summary>
    public DateTimeOffset ReachabilityChangedAt { get; private set; }
    public DateTimeOffset? WelcomedAt { get; private set; }

    /// <summary>Whether the person agreed that a manager's digest names them as taking part. Never what is said.</summary>
    public bool NamedInDigests { get; private set; }

    /// <summary>Whether this person, as a manager, asked not to get digests.</summary>
    public bool DigestsOff { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the directory was last asked for this person; null for never.</summary>
    public DateTimeOffset? RefreshedAt { get; private set; }

    /// <summary>Out of office by the directory, from then until <see cref="AwayUntil"/>; null when not, or not known.</summary>
    public DateTimeOffset? AwayFrom { get; private set; }
    public DateTimeOffset? AwayUntil { get; private set; }

    /// <summary>Asked whether they are still there, after three check-ins without an answer, and silent since.</summary>
    public DateTimeOffset? QuietSince { get; private set; }

    /// <summary>When they were last heard of after such a silence.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    public bool CanBeTold => Reachability == Reachability.Reachable;

    public SendingHours SendingHours => new(Working, AwayFrom, AwayUntil);

    public static Person FromChannel(Guid entraId, string name, string? locale, string? zoneId, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<PersonId>(now),
            EntraId = entraId,
            Name = Clip(name),
            Locale = locale ?? "en-US",
            Working = WorkingTime.Default(Zones.Find(zoneId ?? "")?.Id ?? UnknownZone),
            CreatedAt = now,
            ReachabilityChangedAt = now,
        };

    public static Person FromDirectory(DirectoryPerson entry, DateTimeOffset now)
    {
        var person = FromChannel(entry.EntraId, entry.Name, entry.Locale, entry.ZoneId, now);
        person.TakeProfile(entry);
        return person;
    }

    public void TakeProfile(DirectoryPerson entry)
    {
        Name = Clip(entry.Name);
        Email = entry.Email ?? Email;
        Department = entry.Department ?? Department;
        JobTitle = entry.JobTitle ?? JobTitle;
        IsEligible = entry.IsEligible;
        Locale = entry.Locale ?? Locale;
        if (entry.KnowsAbsence)
        {
            IsAway(entry.Absence);
        }

        var zone = Zones.Find(entry.ZoneId ?? "");
        Working = zone is null || SaidHours ? Working : Working with { ZoneId = zone.Id };
    }

    public void Refreshed(DateTimeOffset now) => RefreshedAt = now;

    /// <summary>The account is disabled or gone: never matched, and nothing is sent.</summary>
    public void Leaves(DateTimeOffset now)
    {
        IsEligible = false;
        Becomes(Reachability.Left, now);
    }

    public void ReportsTo(PersonId? manager) => ManagerId = manager == Id ? null : manager;

    /// <summary>Any authenticated word from the person, or an install, proves that the bot can reach them.</summary>
    public void IsHere(DateTimeOffset now)
    {
        Becomes(Reachability.Reachable, now);
        (QuietSince, HeardAt) = (null, QuietSince is null ? HeardAt : now);
    }

    /// <summary>Three check-ins in a row went without an answer: one question, and then silence until they are heard of.</summary>
    public void IsAskedWhetherStillThere(DateTimeOffset now) => QuietSince ??= now;

    /// <summary>What the directory says of their automatic replies; null for none.</summary>
    private void IsAway(Absence? absence) => (AwayFrom, AwayUntil) = (absence?.From, absence?.Until);

    /// <summary>A send says so. What ended the reach counts: a failure after it says nothing better.</summary>
    public void CannotBeReached(Reachability reason, DateTimeOffset now)
    {
        if (Reachability is Reachability.Reachable or Reachability.NotInstalled)
        {
            Becomes(reason, now);
        }
    }

    /// <summary>The bot was removed. This record is heeded even where a send would still succeed.</summary>
    public void RemovesBot(DateTimeOffset now)
    {
        if (Reachability != Reachability.Left)
        {
            Becomes(Reachability.Removed, now);
        }
    }

    /// <summary>True the first time only: one welcome per person, unless the policy lets one be repeated.</summary>
    public bool Welcome(DateTimeOffset now, TimeSpan? againAfter = null)
    {
        if (WelcomedAt is { } before && (againAfter is null || now - before < againAfter))
        {
            return false;
        }

        WelcomedAt = now;
        return true;
    }

    /// <summary>What a person says of their own hours outweighs what the directory says later.</summary>
    public void WorksAt(WorkingTime working) => (Working, SaidHours) = (working, true);

    public void AgreesToBeNamedInDigests(bool agrees) => NamedInDigests = agrees;

    public void WantsDigests(bool wants) => DigestsOff = !wants;

    private void Becomes(Reachability reachability, DateTimeOffset now)
    {
        if (reachability == Reachability)
        {
            return;
        }

        var isAnotherReason = !CanBeTold && reachability is not (Reachability.Reachable or Reachability.Left);
        ReachabilityChangedAt = isAnotherReason ? ReachabilityChangedAt : now;
        Reachability = reachability;
    }

    private static string Clip(string name) => name.Length <= MaxNameLength ? name : name[..MaxNameLength];
}

/// <summary>What a directory knows of a person; null where it does not know.</summary>
/// <param name="Absence">Null when they are not out of office, or when <paramref name="KnowsAbsence"/> is false.</param>
/// <param name="KnowsAbsence">Whether the directory could be asked for it.</param>
public sealed record DirectoryPerson(
    Guid EntraId,
    string Name,
    string? Email = null,
    string? Department = null,
    string? JobTitle = null,
    Guid? ManagerEntraId = null,
    string? Locale = null,
    string? ZoneId = null,
    bool IsEligible = true,
    Absence? Absence = null,
    bool KnowsAbsence = false
);

/// <summary>Out of office: automatic replies are on from then until then.</summary>
public sealed record Absence(DateTimeOffset From, DateTimeOffset Until);
