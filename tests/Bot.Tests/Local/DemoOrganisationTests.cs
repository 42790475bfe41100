using MentorBot.Bot.Local;
using MentorBot.Testing;

namespace MentorBot.Bot.Tests.Local;

public sealed class DemoOrganisationTests
{
    private static readonly IReadOnlyList<DemoPerson> People = DemoOrganisation.People;

    [Fact]
    public void Sixty_people_work_in_five_departments_and_three_zones()
    {
        Assert.Equal(60, People.Count);
        Assert.Equal(5, People.Select(p => p.Department).Distinct().Count());
        Assert.Equal(
            ["America/New_York", "Asia/Kolkata", "Europe/Berlin"],
            People.Select(p => p.ZoneId).Distinct().Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Names_ids_and_mailboxes_are_all_different()
    {
        Assert.Equal(60, People.Select(p => p.Name).Distinct().Count());
        Assert.Equal(60, People.Select(p => p.EntraId).Distinct().Count());
        Assert.Equal(60, People.Select(p => p.Email).Distinct().Count());
    }

    [Fact]
    public void Everybody_but_one_reports_to_somebody_who_exists() =>
        Assert.Single(People, p => !People.Any(manager => manager.Name == p.Manager));

    [Fact]
    public void The_manager_leads_the_employee_and_enough_others_for_a_figure()
    {
        var manager = People.Single(p => p.Persona == "manager");
        Assert.Equal(manager.Name, People.Single(p => p.Persona == "employee").Manager);
        Assert.True(People.Count(p => p.Manager == manager.Name) >= 5);
    }

    [Fact]
    public void Whatever_somebody_wants_somebody_else_offers() =>
        Assert.All(
            People,
            p => Assert.All(p.Wants, wish => Assert.Contains(People, o => o != p && o.Offers.Contains(wish)))
        );

    [Fact]
    public void The_chat_windows_show_these_people()
    {
        foreach (var person in People.Where(p => p.Persona is not null))
        {
            var window = Path.Combine(Repository.Root, "eng", "playground", person.Persona + ".yml");
            var config = File.ReadAllText(window);
            var user = config[
                config.IndexOf("currentUser:", StringComparison.Ordinal)..config.IndexOf(
                    "users:",
                    StringComparison.Ordinal
                )
            ];
            Assert.Contains($"name: {person.Name}\n", user, StringComparison.Ordinal);
            Assert.Contains($"aadObjectId: {person.EntraId}\n", user, StringComparison.Ordinal);
            Assert.Contains($"tenantId: {DemoOrganisation.TenantId}\n", config, StringComparison.Ordinal);
        }
    }
}
