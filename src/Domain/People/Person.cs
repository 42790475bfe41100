using MentorBot.Domain.Shared;

namespace MentorBot.Domain.People;

/// <summary>A person in the directory, whether or not they have ever talked to the bot.</summary>
public sealed partial class Person
{
    public const int MaxNameLength = 256;
    public const string UnknownZone = "Etc/UTC";

    private Person() { }

    public PersonId Id { get; private set; }

    /// <summary>The object id in Microsoft Entra ID, the only identity that is trusted.</summary>
    public Guid EntraId { get; private set; }
    public string Name { get; private set; } = "";
    public string? Email { get; private set; }
    public string? Department { get; private set; }
    public string? JobTitle { get; private set; }
    public PersonId? ManagerId { get; private set; }

    /// <summary>BCP 47 tag, such as <c>en-US</c>.</summary>
    public string Locale { get; private set; } = "en-US";

    /// <summary>Whether the person chose the language themselves; what clients and the directory say of it no longer counts.</summary>
    public bool SaidLanguage { get; private set; }

    public WorkingTime Working { get; private set; } = WorkingTime.Default(UnknownZone);

    /// <summary>Whether the person entered their working hours themselves.</summary>
    public bool SaidHours { get; private set; }

    /// <summary>Whether the person can take part; guests, service accounts and disabled accounts cannot.</summary>
    public bool IsEligible { get; private set; } = true;
    public Reachability Reachability { get; private set; } = Reachability.NotInstalled;

    /// <summary>Since when the person can or cannot be reached; a change of the reason alone does not count.</summary>
    public DateTimeOffset ReachabilityChangedAt { get; private set; }
    public DateTimeOffset? WelcomedAt { get; private set; }

    /// <summary>Whether the person agreed that their manager's digest names them as taking part.</summary>
    public bool NamedInDigests { get; private set; }

    /// <summary>Whether this person, as a manager, turned digests off.</summary>
    public bool DigestsOff { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When the directory was last asked about this person; null for never.</summary>
    public DateTimeOffset? RefreshedAt { get; private set; }

    /// <summary>Start of the absence in the directory, which ends at <see cref="AwayUntil"/>; null if none.</summary>
    public DateTimeOffset? AwayFrom { get; private set; }
    public DateTimeOffset? AwayUntil { get; private set; }

    /// <summary>When the person was asked whether they are still there, if they have not responded since.</summary>
    public DateTimeOffset? QuietSince { get; private set; }

    /// <summary>When the person last responded after being asked whether they are still there.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    /// <summary>Whether messages can be sent to the person.</summary>
    public bool CanBeTold => Reachability == Reachability.Reachable;

    public SendingHours SendingHours => new(Working, AwayFrom, AwayUntil);

    /// <summary>A person who first appears by talking to the bot.</summary>
    public static Person FromChannel(Guid entraId, string name, string? locale, string? zoneId, DateTimeOffset now) =>
        new()
        {
            Id = Ids.New<PersonId>(now),
            EntraId = entraId,
            Name = PlainText.OneLineOf(name, MaxNameLength),
            Locale = Said(locale) ?? "en-US",
            Working = WorkingTime.Default(Zones.Find(zoneId ?? "")?.Id ?? UnknownZone),
            CreatedAt = now,
            ReachabilityChangedAt = now,
        };

    /// <summary>A person who first appears in the directory.</summary>
    public static Person FromDirectory(DirectoryPerson entry, DateTimeOffset now)
    {
        var person = FromChannel(entry.EntraId, entry.Name, entry.Locale, entry.ZoneId, now);
        person.TakeProfile(entry);
        return person;
    }

    /// <summary>
    /// Takes over what an activity tells about its sender, who may have moved or changed their language. A name of the
    /// directory stays, and so do hours that the person entered.
    /// </summary>
    public void TakeHints(ActivitySender sender)
    {
        Name = sender.Name.Length > 0 && !IsNamedByDirectory ? PlainText.OneLineOf(sender.Name, MaxNameLength) : Name;
        Locale = SaidLanguage ? Locale : sender.Locale ?? Locale;
        Working = ZoneOf(sender) is { } zone && !SaidHours ? Working with { ZoneId = zone } : Working;
    }

    /// <summary>The zone in which the sender's clock stands, by its IANA id; null if the activity tells none that is known.</summary>
    /// <remarks>UTC says nothing: it is what clients send that do not know where they are.</remarks>
    internal static string? ZoneOf(ActivitySender sender) =>
        sender.ZoneId is null or "UTC" or "GMT" or "Z" || sender.ZoneId.StartsWith("Etc/", StringComparison.Ordinal)
            ? null
            : Zones.Find(sender.ZoneId)?.Id;

    /// <summary>Whether the name comes from the directory, which knows better than a client.</summary>
    private bool IsNamedByDirectory => Name.Length > 0 && (Email is not null || RefreshedAt is not null);

    /// <summary>Takes over what the directory knows, except where the person has entered their own hours.</summary>
    public void TakeProfile(DirectoryPerson entry)
    {
        Name = Said(entry.Name) ?? Name;
        Email = Said(entry.Email) ?? Email;
        Department = Said(entry.Department) ?? Department;
        JobTitle = Said(entry.JobTitle) ?? JobTitle;
        IsEligible = entry.IsEligible;
        Locale = SaidLanguage ? Locale : Said(entry.Locale) ?? Locale;
        if (entry.KnowsAbsence)
        {
            SetAbsence(entry.Absence);
        }

        var zone = Zones.Find(entry.ZoneId ?? "");
        Working = zone is null || SaidHours ? Working : Working with { ZoneId = zone.Id };
    }

    /// <summary>Takes a name from the chat's member list, unless one is known.</summary>
    public void LearnName(string name) => Name = Name.Length == 0 ? PlainText.OneLineOf(name, MaxNameLength) : Name;

    public void MarkRefreshed(DateTimeOffset now) => RefreshedAt = now;

    /// <summary>Sets the manager; nobody reports to themselves.</summary>
    public void SetManager(PersonId? manager) => ManagerId = manager == Id ? null : manager;

    /// <summary>Records the question whether they are still there; no check-ins until they respond.</summary>
    public void AskWhetherStillThere(DateTimeOffset now) => QuietSince ??= now;

    /// <summary>Takes over the automatic reply set in the directory; null for none.</summary>
    private void SetAbsence(Absence? absence) => (AwayFrom, AwayUntil) = (absence?.From, absence?.Until);

    /// <summary>Records the welcome. True only the first time, unless it may be repeated after a while.</summary>
    public bool Welcome(DateTimeOffset now, TimeSpan? againAfter = null)
    {
        if (WelcomedAt is { } before && (againAfter is null || now - before < againAfter))
        {
            return false;
        }

        WelcomedAt = now;
        return true;
    }

    /// <summary>Sets the hours the person entered; they take precedence over the directory from now on.</summary>
    public void SetWorkingHours(WorkingTime working) => (Working, SaidHours) = (working, true);

    /// <summary>Sets the language the person chose; it takes precedence over all hints from now on.</summary>
    /// <param name="locale">BCP 47 tag.</param>
    public void SetLanguage(string locale) => (Locale, SaidLanguage) = (locale, true);

    public void SetNamedInDigests(bool agrees) => NamedInDigests = agrees;

    public void SetDigests(bool wants) => DigestsOff = !wants;

    /// <summary>What the directory says in one field; null if it says nothing.</summary>
    private static string? Said(string? text) =>
        PlainText.OneLineOf(text ?? "", MaxNameLength) is { Length: > 0 } said ? said : null;
}
