using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;
using MentorBot.Domain.Store;
using MentorBot.Testing;
using MentorBot.Testing.Outside;
using Npgsql;

namespace MentorBot.Benchmarks.Turns;

/// <summary>
/// The people who talk to the bot in the benchmark. Each has a running mentorship, which the read turn shows, and a
/// draft in a second cohort, one answer of which the write turn changes.
/// </summary>
internal sealed class Crowd
{
    public const string TenantId = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a001";
    public const string AppId = "7d3c1a52-7a0e-4a53-9d0c-6f2f5be0a002";
    private const int Size = 2_000;

    private readonly DateTimeOffset now;
    private readonly string serviceUrl;
    private readonly List<(TeamsUser User, Person Person)> people;
    private readonly List<EnrolmentId> drafts = [];

    public Crowd(string serviceUrl, DateTimeOffset now)
    {
        (this.serviceUrl, this.now) = (serviceUrl, now);
        var users = Enumerable.Range(0, Size).Select(i => TeamsUser.Named(Name(i)));
        people = [.. users.Select(user => (user, Known(user)))];
    }

    /// <summary>Inserts everyone and what they belong to.</summary>
    public async Task SettleAsync(string database)
    {
        await using var source = NpgsqlDataSource.Create(database);
        await new Migrator(source).MigrateAsync();
        await using var store = new MentorStore(StoreOptions.Of(source));
        store.AddRange(people.Select(p => p.Person));
        store.AddRange(people.Select(p => PersonalChat.Of(p.Person.Id, AddressOf(p.User), now)));
        await store.SaveChangesAsync();
        AddMentorships(store);
        AddDrafts(store);
        await store.SaveChangesAsync();
        await using var analyze = source.CreateCommand("ANALYZE");
        await analyze.ExecuteNonQueryAsync();
    }

    /// <summary>Somebody types <c>my mentorships</c>.</summary>
    public Requests Reads(string? token) => Of(token, (teams, i) => teams.Message(people[i].User, "my mentorships"));

    /// <summary>Somebody types <c>help</c>.</summary>
    public Requests Helps(string? token) => Of(token, (teams, i) => teams.Message(people[i].User, "help"));

    /// <summary>Answers a question of the sign-up wizard, differently each time.</summary>
    public Requests Writes(string? token)
    {
        var levels = Enum.GetValues<ExperienceLevel>();
        return Of(
            token,
            [.. levels.Select(level => (Func<TeamsActivities, int, JsonObject>)((t, i) => Saves(t, i, level)))]
        );
    }

    private JsonObject Saves(TeamsActivities teams, int i, ExperienceLevel level)
    {
        var button = new JsonObject
        {
            ["verb"] = "save-answer",
            ["enrolment"] = drafts[i].ToString(),
            ["step"] = nameof(EnrolmentStep.Level),
        };
        var data = new JsonObject { ["button"] = button, ["level"] = level.ToString() };
        return teams.CardAction(people[i].User, "1700000000000", "save-answer", data);
    }

    /// <summary>Everyone sends the first request, then everyone the second, and so on.</summary>
    private Requests Of(string? token, params Func<TeamsActivities, int, JsonObject>[] asked)
    {
        var teams = new TeamsActivities(serviceUrl, TenantId, $"28:{AppId}", TimeProvider.System);
        return new Requests(
            [.. asked.SelectMany(make => Enumerable.Range(0, Size).Select(i => make(teams, i)))],
            token
        );
    }

    private Person Known(TeamsUser user)
    {
        var person = Person.FromChannel(Guid.Parse(user.AadObjectId), user.Name, user.Locale, user.Zone, now);
        person.MarkPresent(now);
        return person;
    }

    private void AddMentorships(MentorStore store)
    {
        var cohort = Open("Autumn peers");
        _ = cohort.CloseEnrolment(now).Value;
        _ = cohort.Begin(now).Value;
        store.Add(cohort);
        for (var i = 0; i + 1 < Size; i += 2)
        {
            var (one, other) = (people[i].Person, people[i + 1].Person);
            store.AddRange(A.Enrolment(cohort, one), A.Enrolment(cohort, other));
            store.Add(A.Running(A.Mentorship(cohort, one, other, now), cohort, now));
        }
    }

    private void AddDrafts(MentorStore store)
    {
        var cohort = Open("Spring peers");
        store.Add(cohort);
        foreach (var (_, person) in people)
        {
            var draft = A.Enrolment(cohort, person, submitted: false);
            draft.MoveTo(EnrolmentStep.Review);
            drafts.Add(draft.Id);
            store.Add(draft);
            store.Add(OpenQuestion.To(person.Id, QuestionKind.Enrolment, draft.Id.Value, now));
        }
    }

    /// <summary>Uses the real clock, so that nothing falls due during the measurement.</summary>
    private Cohort Open(string name)
    {
        var plan = new CohortPlan(
            name,
            "Learn from one another.",
            MentoringModel.PeerPairs,
            ["C#", "SQL", "Public speaking", "Leadership"],
            EnrolmentClosesAt: now.AddDays(14),
            StartsAt: now.AddDays(21),
            EndsAt: now.AddDays(200),
            new CohortPolicy()
        );
        var cohort = Cohort.Draft(plan, people[0].Person.Id, now);
        _ = cohort.OpenEnrolment(now).Value;
        return cohort;
    }

    private ChatAddress AddressOf(TeamsUser user) => new(serviceUrl, user.ChatId, user.Id);

    private static string Name(int i) => $"Person {i.ToString("0000", CultureInfo.InvariantCulture)}";
}

/// <summary>Prepared requests in rotation, each with a fresh activity id.</summary>
internal sealed class Requests
{
    private const string Placeholder = "0000000000000000";
    private static long lastId = DateTimeOffset.UnixEpoch.Ticks + TimeProvider.System.GetTimestamp();
    private readonly List<(byte[] Bytes, int Id)> templates;
    private int turn = -1;

    public Requests(IReadOnlyList<JsonObject> activities, string? token) =>
        templates = [.. activities.Select(activity => Template(activity, token))];

    public ReadOnlyMemory<byte> Next()
    {
        var (bytes, at) = templates[(int)((uint)Interlocked.Increment(ref turn) % (uint)templates.Count)];
        var copy = bytes.AsSpan().ToArray();
        var id = Interlocked.Increment(ref lastId).ToString("0000000000000000", CultureInfo.InvariantCulture);
        Encoding.ASCII.GetBytes(id.AsSpan(^Placeholder.Length..), copy.AsSpan(at));
        return copy;
    }

    private static (byte[] Bytes, int Id) Template(JsonObject activity, string? token)
    {
        activity["id"] = Placeholder;
        var body = JsonSerializer.SerializeToUtf8Bytes(activity);
        var authorization = token is null ? "" : $"Authorization: Bearer {token}\r\n";
        var head =
            $"POST /api/messages HTTP/1.1\r\nHost: bot.test\r\nContent-Type: application/json; charset=utf-8\r\n"
            + $"{authorization}Content-Length: {body.Length}\r\n\r\n";
        byte[] bytes = [.. Encoding.ASCII.GetBytes(head), .. body];
        return (bytes, bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Placeholder)));
    }
}
