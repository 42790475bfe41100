using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MentorBot.Domain.Store.Migrations
{
    /// <inheritdoc />
    public partial class RoundsAndPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_plan",
                table: "goals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "skips_round",
                table: "enrolments",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // What is there gets a value; what comes always brings one.
            migrationBuilder.AlterColumn<bool>(name: "is_plan", table: "goals", nullable: false, oldDefaultValue: false);
            migrationBuilder.AlterColumn<bool>(name: "skips_round", table: "enrolments", nullable: false, oldDefaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_plan",
                table: "goals");

            migrationBuilder.DropColumn(
                name: "skips_round",
                table: "enrolments");
        }
    }
}
